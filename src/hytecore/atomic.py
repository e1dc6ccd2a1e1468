"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile

from hytecore.errors import SettingsError


def write_atomically(path: str, text: str) -> None:
    """Write *text* to *path* so that no half-written file is ever seen there.

    Raises:
        SettingsError: If the folder cannot be written to.
    """
    folder = os.path.dirname(os.path.abspath(path))
    try:
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".hytecore-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise SettingsError("path-unwritten", path=path, why=error.strerror or str(error)) from error
