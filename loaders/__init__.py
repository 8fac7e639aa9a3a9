"""Facts in, frames out: from `events.yaml` and the registers to what the page filters and shows."""

from loaders.checks import check_files
from loaders.dataset import Dataset, UnreadableDataset, load

__all__ = ["Dataset", "UnreadableDataset", "check_files", "load"]
