"""Writing files: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hytecore.atomic import write_atomically
from hytecore.errors import SettingsError


def test_a_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    """It can be read by whom other new files can be read by."""
    (tmp_path / "other").touch()
    write_atomically(str(tmp_path / "new"), "text")
    assert (tmp_path / "new").read_text(encoding="utf-8") == "text"
    assert os.stat(tmp_path / "new").st_mode == os.stat(tmp_path / "other").st_mode


def test_a_file_keeps_its_permissions_and_links_stay_links(tmp_path: Path) -> None:
    """What is written through a link lands in the file it leads to."""
    file, link = tmp_path / "file", tmp_path / "link"
    file.touch(mode=0o640)
    link.symlink_to(file)
    write_atomically(str(link), "äö")
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == "äö"
    assert os.stat(file).st_mode & 0o777 == 0o640


def test_what_fails_leaves_the_file_and_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old content stands, and the temporary file is gone."""
    file = tmp_path / "file"
    file.write_text("old", encoding="utf-8")

    def refuse(source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SettingsError, match="Permission denied"):
        write_atomically(str(file), "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """It is a wrong request, with the path."""
    with pytest.raises(SettingsError, match="nowhere"):
        write_atomically(str(tmp_path / "nowhere" / "file"), "text")


def test_half_a_character_is_written_so_that_it_can_be_read(tmp_path: Path) -> None:
    """A lone surrogate, which no file can hold, stands as its escape."""
    write_atomically(str(tmp_path / "file"), "a\ud800b")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "a\\ud800b"
