#!/usr/bin/env python
"""Django's command line; on a single machine it finds or starts the embedded servers first."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path

AKAR = Path(__file__).resolve().parent
LOKAL = "config.settings.lokal"
# Commands that read no row: no server is started for them.
TANPA_SERVER = {"check", "collectstatic", "compilemessages", "findstatic", "help", "makemessages"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", LOKAL)
    with ExitStack() as selesai:
        if os.environ["DJANGO_SETTINGS_MODULE"] == LOKAL:
            from deploy.lokal.kunci import kunci

            os.environ.setdefault("SECRET_KEY", kunci(AKAR))
            if perlu_server(sys.argv):
                from deploy.lokal.server import layanan
                from deploy.lokal.tempat import ServerGagal

                try:
                    os.environ.update(selesai.enter_context(layanan(AKAR)).env())
                except ServerGagal as salah:
                    sys.exit(str(salah))
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)


def perlu_server(argumen: list[str]) -> bool:
    """Whether the command touches rows and no complete set of addresses is given."""
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        return False
    perintah = argumen[1] if len(argumen) > 1 else "help"
    tanpa = perintah in TANPA_SERVER or bool({"--help", "-h", "--version"} & set(argumen))
    return not tanpa or "--database" in argumen


if __name__ == "__main__":
    main()
