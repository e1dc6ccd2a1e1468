"""Writing files whole or not at all."""

from __future__ import annotations

import os

from hytecore.errors import SettingsError


def write_atomically(path: str, content: str | bytes) -> None:
    """Write *content*, text as UTF-8, to *path* so that no half-written file is ever seen there; a link is followed.

    Raises:
        SettingsError: If the folder cannot be written to.
    """
    import tempfile

    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    target = os.path.realpath(path)
    try:
        handle, temporary = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".hytecore-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(temporary, _mode_of(target))
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise SettingsError("path-unwritten", path=path, why=error.strerror or str(error)) from error


def _mode_of(path: str) -> int:
    """Return the permissions of the file at *path*, or those a new file gets: a temporary one is its owner's alone."""
    try:
        return os.stat(path).st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
