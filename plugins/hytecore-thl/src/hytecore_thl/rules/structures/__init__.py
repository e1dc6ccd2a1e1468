"""Structures: THL's checklist of a wellbeing services county's structures of wellbeing promotion, one rule an item.

A plan answers an item in its own `structures`, or shows by what else it holds that the structure is there.
"""
