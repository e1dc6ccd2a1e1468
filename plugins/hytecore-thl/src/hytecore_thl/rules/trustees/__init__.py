"""Trustees: what the elected members of a wellbeing services county know, set, approve and follow, and a plan shows."""
