"""The checklist of a pack, answered: question by question, met (and where), not met, or not told by the plan."""
