"""Sides: who stands on which side of a seam between organisations."""

from __future__ import annotations

_SIDES = {"joint_authority": "wellbeing_county", "hospital_district": "wellbeing_county"}


def side_of(kind: str) -> str:
    """Return the side on which organisations of *kind* stand: those of health and social services stand on one.

    Example:
        >>> side_of("hospital_district"), side_of("ngo")
        ('wellbeing_county', 'ngo')
    """
    return _SIDES.get(kind, kind)
