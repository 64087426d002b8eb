"""Files of users that are written as a whole or not at all, however full the disk is."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def written_aside(file: Path, content: bytes) -> Iterator[Path]:
    """Gives a file beside another one that holds some content; it is gone after the block.

    Args:
        file: the file that is to have the content.
        content: the content, which is on the disk when the block begins.

    Raises:
        OSError: it cannot be written.
    """
    number, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    aside = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        yield aside
    finally:
        with suppress(FileNotFoundError):
            aside.unlink()


def write_new(file: Path, text: str) -> None:
    """Writes a file that is not there yet.

    Raises:
        FileExistsError: it is there by now.
        OSError: it cannot be written.
    """
    with written_aside(file, text.encode()) as aside:
        mask = os.umask(0)
        os.umask(mask)
        aside.chmod(0o666 & ~mask)
        try:
            os.link(aside, file)  # unlike a rename, it replaces no file
        except FileExistsError:
            raise
        except OSError:  # the file system has no links
            if file.exists():
                raise FileExistsError(errno.EEXIST, "File exists", str(file)) from None
            aside.replace(file)
