"""Facts in, frames out: from `events.yaml` and the registers to what the page filters and shows."""

from loaders.checks import check_files
from loaders.dataset.dataset import Dataset, UnreadableDatasetError, load

__all__ = ["Dataset", "UnreadableDatasetError", "check_files", "load"]
