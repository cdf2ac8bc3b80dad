"""The Inspektorat's reading room: submitted versions across offices, and their texts compared."""
