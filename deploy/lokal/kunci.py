"""The secret key of a single machine: made on first use, kept for the folder's own eyes."""

import contextlib
import os
import secrets
from pathlib import Path


def kunci(akar: Path) -> str:
    """Read `.lkj/kunci`, making it first where missing; two processes at once get the same one."""
    path = akar / ".lkj" / "kunci"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        baru = path.with_name(f"kunci.{os.getpid()}")
        baru.touch(mode=0o600)
        baru.write_text(secrets.token_urlsafe(50))
        with contextlib.suppress(FileExistsError):
            os.link(baru, path)  # unlike rename it never replaces a key that was read already
        baru.unlink()
    return path.read_text()
