"""Who wants to know that a kecamatan's facts have changed.

Core and reporting write facts and know no listener; an app above them adds its own when it starts.
Listeners run after the commit, so they see the change, and none of them can undo it.
"""

from collections.abc import Callable

from django.db import transaction

from tenants.models import Kecamatan

Pendengar = Callable[[Kecamatan], None]

PENDENGAR: list[Pendengar] = []


def berubah(kecamatan: Kecamatan) -> None:
    """Call it inside the transaction of a change. A listener that fails is logged, not raised."""
    for pendengar in PENDENGAR:
        transaction.on_commit(lambda p=pendengar: p(kecamatan), robust=True)  # type: ignore[misc]
