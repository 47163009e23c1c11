"""Data frames and records to files. Knows no database."""

from tracker.export.csv_file import write_csv
from tracker.export.formats import FORMATS, Exportable, Format, export_bytes, find_format, write_export
from tracker.export.json_file import write_json
from tracker.export.target import Target, open_target

__all__ = [
    "FORMATS",
    "Exportable",
    "Format",
    "Target",
    "export_bytes",
    "find_format",
    "open_target",
    "write_csv",
    "write_export",
    "write_json",
]
