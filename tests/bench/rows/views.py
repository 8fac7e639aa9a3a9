"""What a view takes in the server, with the real events and with ten thousand: its counts and its chart."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from components.figures.comparison import comparison_figure
from components.figures.map.figure import map_figure
from components.figures.network import network_figure
from components.figures.rhythm import months_figure
from components.figures.timeline.timeline import draw_timeline
from components.views.network import LINES, MOST
from components.views.timeline.lanes import FEW
from components.visitor.browser import ASSUMED
from loaders import Dataset, load
from loaders.dataset.meetings.geography import letters, placed
from loaders.dataset.meetings.network import appearing, layout, together
from loaders.dataset.rhythm import by_month, silences
from loaders.dataset.window import coverage
from loaders.language import ENGLISH
from loaders.model.vocabulary import CATEGORIES
from loaders.selection.answer import select
from loaders.selection.facets import facet
from loaders.selection.filters import Filters
from loaders.wording.lanes import lanes_by
from loaders.wording.listed import listed
from loaders.wording.texts import worded
from tests.bench.many import dataset_of
from tests.bench.measure import Asked, Row, processor

TEN, WIDTH = 10_000, ASSUMED["desk"]

KCNA = Filters(source=("kcna",))


def _lanes(dataset: Dataset) -> None:
    events = worded(dataset, ENGLISH)
    rows = lanes_by("actor", dataset, events, ENGLISH, FEW)
    draw_timeline(events, window=coverage(dataset), width=WIDTH, language=ENGLISH, lanes=rows)


def _map(dataset: Dataset) -> None:
    places = placed(dataset, dataset.events)
    shown = places[places["longitude"].notna()].assign(words=places["name"])
    map_figure(shown, letters(dataset, dataset.events), language=ENGLISH, width=WIDTH)


def _network(dataset: Dataset) -> None:
    actors, pairs = appearing(dataset, dataset.events).head(MOST[False]), together(dataset, dataset.events)
    between = pairs[pairs["one"].isin(actors["actor"]) & pairs["other"].isin(actors["actor"])].head(LINES[False])
    stand = layout(actors, between)
    network_figure(actors.assign(words=""), between.assign(words=""), stand, width=WIDTH)


def _compare(dataset: Dataset) -> None:
    selections = [("first", select(dataset, KCNA)), ("second", dataset.events)]
    comparison_figure(selections, window=coverage(dataset), language=ENGLISH, width=WIDTH)


def _months(dataset: Dataset) -> None:
    counts = by_month(dataset.events, coverage(dataset))
    rows = [("", ""), *((category, category) for category in CATEGORIES)]
    months_figure(counts, rows, months=counts.attrs["months"], language=ENGLISH)


def _silences(dataset: Dataset) -> None:
    silences(dataset.events, coverage(dataset))


def _table(dataset: Dataset) -> None:
    listed(dataset, worded(dataset, ENGLISH), ENGLISH)


def _facets(dataset: Dataset) -> None:
    facet(dataset, KCNA, "actor")


VIEWS: Mapping[str, tuple[str, Callable[[Dataset], None]]] = {
    "lanes": ("timeline by actor", _lanes),
    "facets": ("actors of a selection, counted", _facets),
    "table": ("list as a table", _table),
    "map": ("map", _map),
    "network": ("network", _network),
    "compare": ("comparison", _compare),
    "months": ("months by kind and category", _months),
    "silences": ("silences between contacts", _silences),
}
"""What is measured, by the name of its row."""

NAMES = tuple(VIEWS)


def measure(asked: Asked) -> Iterator[Row]:
    """The rows that are asked for."""
    if not asked.wants(*NAMES):
        return
    real = load()
    ten, against = dataset_of(real, TEN), f"{len(real.events)} events"
    for name, (what, view) in VIEWS.items():
        if asked.wants(name):
            few, many = (processor(partial(view, dataset), asked.rounds) for dataset in (real, ten))
            yield Row(
                name,
                f"{TEN:,} events in the server: {what}",
                "ms",
                many,
                few,
                against,
                round(TEN / len(real.events), 1),
            )
