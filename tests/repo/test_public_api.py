"""The public face: few names, all real, all on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hytecore
from hytecore import packs

API = Path(__file__).parents[2] / "docs/reference/api.md"


def test_all_is_what_has_a_home() -> None:
    """`__all__` lists the names that are loaded on first use and the version, sorted, and nothing else."""
    assert hytecore.__all__ == sorted([*hytecore._HOME, "__version__"])
    assert dir(hytecore) == hytecore.__all__


def test_face_is_small() -> None:
    """There are 25 public names at the most."""
    assert len(hytecore.__all__) <= 25


@pytest.mark.parametrize("name", hytecore.__all__)
def test_name_loads(name: str) -> None:
    """Every public name can be had."""
    assert getattr(hytecore, name) is not None


@pytest.mark.parametrize("name", sorted(hytecore._HOME))
def test_name_lives_where_the_table_says(name: str) -> None:
    """Every public name is defined in the module that the table names."""
    assert getattr(hytecore, name).__module__ == f"hytecore.{hytecore._HOME[name]}"


def test_unknown_name_is_an_attribute_error() -> None:
    """A name that is not public is refused as Python refuses it."""
    with pytest.raises(AttributeError, match="has no attribute 'chek'"):
        _ = hytecore.chek


def test_page_lists_every_name() -> None:
    """The page of the Python interface lists the public names, each once."""
    listed = re.findall(r"(?:auto\w+:: |`)hytecore\.(\w+)(?:`|$)", API.read_text("utf-8"), re.MULTILINE)

    assert sorted(set(listed) - {"model", "errors"}) == hytecore.__all__
    assert len(listed) == len(set(listed))


def test_page_lists_every_name_for_packs() -> None:
    """What packs may import stands on the page, each name once, here or among the names of the face."""
    listed = re.findall(r"(?:auto\w+:: |`)hytecore\.packs\.(\w+)(?:`|$)", API.read_text("utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted(set(packs.__all__) - set(hytecore.__all__))
    assert all(getattr(packs, name) is not None for name in packs.__all__)
