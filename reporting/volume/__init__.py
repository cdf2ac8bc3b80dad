"""The volume: the rollup and the reports of all kecamatan of a quarter, bound into one PDF."""
