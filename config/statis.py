"""Static files with the hash of their content in the name, compressed once at set-up."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StatisBersidik(CompressedManifestStaticFilesStorage):
    support_js_module_import_aggregation = True
