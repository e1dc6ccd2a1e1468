"""HYT2: who leads, who answers for it, who supports, and where nobody does."""
