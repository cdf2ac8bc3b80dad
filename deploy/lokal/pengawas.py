"""Child processes of `make run`: started in their own groups, written down, watched, ended.

Each child is noted in `.lkj/jalan.json` with the moment it was born, so that a later run can tell
an orphan of a killed supervisor from a stranger who got the same process number.
"""

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.lokal.tempat import ekor

SABAR = 10.0  # seconds a child gets to finish what it holds


def kelahiran(pid: int) -> str | None:
    """When a living process was born, in the form the system tells it; None if there is none."""
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            isi = stat.read_text().rsplit(")", 1)[1].split()  # the name before may hold blanks
        except (FileNotFoundError, ProcessLookupError):
            return None
        return None if isi[0] == "Z" else isi[19]
    ps = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True)
    return ps.stdout.strip() or None


def akhiri(pid: int, sabar: float = SABAR) -> None:
    """End a process group: its leader is asked and may finish, then what is left is killed."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
    batas = time.monotonic() + sabar
    while kelahiran(pid) and time.monotonic() < batas:
        time.sleep(0.05)
    # While a group exists its number is not given to a new process: this cannot hit a stranger.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)


@dataclass
class Anak:
    """One child and how to start it again."""

    nama: str
    perintah: list[str]
    proses: subprocess.Popen[bytes]
    sisa_ulang: int


@dataclass
class Pengawas:
    """Starts children, notes them, restarts one that died once, and ends them all."""

    akar: Path
    anak: dict[str, Anak] = field(default_factory=dict)
    lain: dict[str, object] = field(default_factory=dict)

    @property
    def catatan(self) -> Path:
        return self.akar / ".lkj" / "jalan.json"

    def log(self, nama: str) -> Path:
        return self.akar / ".lkj" / "log" / f"{nama}.log"

    def mulai(self, nama: str, perintah: list[str], *, ulang: int = 1) -> None:
        """Start a lasting child; its output goes to its log."""
        self.log(nama).parent.mkdir(parents=True, exist_ok=True)
        with self.log(nama).open("w") as log:
            proses = self._popen(perintah, stdout=log, stderr=subprocess.STDOUT)
        self._simpan(Anak(nama, perintah, proses, ulang))

    def kerjakan(self, nama: str, perintah: list[str], *, tampil: bool = False) -> int:
        """Run a command to its end while the others are watched; its output shown or logged."""
        if tampil:
            self._simpan(Anak(nama, perintah, self._popen(perintah), 0))
        else:
            self.mulai(nama, perintah, ulang=0)
        proses = self.anak[nama].proses
        while proses.poll() is None:
            self.periksa(kecuali=nama)
            with suppress(subprocess.TimeoutExpired):
                proses.wait(0.3)
        del self.anak[nama]
        self.catat()
        return proses.returncode

    def periksa(self, kecuali: str = "") -> list[str]:
        """Tell of children that died and start each again once; the names of those given up."""
        menyerah = []
        for anak in [a for a in self.anak.values() if a.nama != kecuali]:
            kode = anak.proses.poll()
            if kode is None:
                continue
            akhir = f"{ekor(self.log(anak.nama), 3)}\nLog: {self.log(anak.nama)}"
            akhiri(anak.proses.pid, sabar=0)
            if anak.sisa_ulang:
                print(
                    f"\n{anak.nama} berhenti (kode {kode}), dinyalakan lagi.\n{akhir}", flush=True
                )
                self.mulai(anak.nama, anak.perintah, ulang=anak.sisa_ulang - 1)
            else:
                print(f"\n{anak.nama} berhenti lagi (kode {kode}).\n{akhir}", flush=True)
                del self.anak[anak.nama]
                self.catat()
                menyerah.append(anak.nama)
        return menyerah

    def hentikan(self, sabar: float = SABAR) -> None:
        """End all children at once, each with time to finish."""
        for anak in self.anak.values():
            with suppress(ProcessLookupError):
                anak.proses.terminate()
        batas = time.monotonic() + sabar
        for anak in self.anak.values():
            with suppress(subprocess.TimeoutExpired):
                anak.proses.wait(max(0.0, batas - time.monotonic()))
            akhiri(anak.proses.pid, sabar=0)
            anak.proses.wait()
        self.anak.clear()
        self.catatan.unlink(missing_ok=True)

    def bersihkan_yatim(self) -> int:
        """End what a killed earlier run left behind; how many there were."""
        yatim = [
            anak["pid"]
            for anak in self.baca().get("anak", {}).values()
            if kelahiran(anak["pid"]) == anak["lahir"] or _grup_tanpa_kepala(anak["pid"])
        ]
        for pid in yatim:
            akhiri(pid)
        self.catatan.unlink(missing_ok=True)
        return len(yatim)

    def baca(self) -> dict[str, Any]:
        """The notes of the present or an earlier run."""
        try:
            isi: dict[str, Any] = json.loads(self.catatan.read_text())
        except (FileNotFoundError, ValueError):
            return {}
        return isi

    def catat(self) -> None:
        """Write down who supervises and who its children are; never half a file."""
        diri = {"pid": os.getpid(), "lahir": kelahiran(os.getpid()), **self.lain}
        pid = {nama: anak.proses.pid for nama, anak in self.anak.items()}
        anak = {nama: {"pid": p, "lahir": kelahiran(p)} for nama, p in pid.items()}
        baru = self.catatan.with_suffix(".baru")
        baru.write_text(json.dumps({**diri, "anak": anak}, indent=1))
        baru.replace(self.catatan)

    def pid_hidup(self) -> int | None:
        """The supervisor of these notes, if that very process lives."""
        isi = self.baca()
        pid = int(isi.get("pid", 0))
        return pid if pid and kelahiran(pid) == isi.get("lahir") else None

    def _popen(self, perintah: list[str], **keluaran: Any) -> subprocess.Popen[bytes]:
        # Own session: Ctrl-C of the terminal reaches only the supervisor, which ends them in order.
        return subprocess.Popen(
            perintah, cwd=self.akar, stdin=subprocess.DEVNULL, start_new_session=True, **keluaran
        )

    def _simpan(self, anak: Anak) -> None:
        self.anak[anak.nama] = anak
        self.catat()


def _grup_tanpa_kepala(pid: int) -> bool:
    """Whether the leader is gone but members of its group live."""
    if kelahiran(pid):
        return False
    try:
        os.killpg(pid, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
