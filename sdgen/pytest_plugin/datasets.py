"""Which dataset a test asks for: its scenario and options, and the key that it is kept under."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import sdgen
from sdgen.canonical_json import canonical_json_of
from sdgen.errors import Problem, ValidationError, did_you_mean, listed, shown
from sdgen.planning.config_hash import config_hash
from sdgen.planning.made_with import made_with
from sdgen.scenario.file_finder import SUFFIXES

MARK = "sdgen"
_FORMAT = 1  # raised where filled databases of earlier versions are no longer what is asked for
_KEY_DIGITS = 20
_Stamps = dict[Path, tuple[int, int, int] | None]
_LOADER = pytest.StashKey["Loader"]()


@dataclass(frozen=True)
class Dataset:
    """A scenario, and the options it is filled with.

    Args:
        scenario: path, id or mapping, as ``sdgen.load`` takes it.
        seed, as_of, profile, scale, rows, schema: as ``sdgen.fill`` takes them; ``rows`` are its
            ``row_overrides``.
    """

    scenario: Any
    seed: int | None = None
    as_of: str | date | None = None
    profile: str | None = None
    scale: float | None = None
    rows: Mapping[str, int] | None = None
    schema: str | None = None

    def __str__(self) -> str:
        name = self.scenario
        if isinstance(name, Mapping):
            name = f"a mapping, {shown(name.get('name', 'without a name'))}"
        options = {each.name: getattr(self, each.name) for each in fields(self)[1:]}
        said = [f"{name}={value!r}" for name, value in options.items() if value is not None]
        return f"{name} ({', '.join(said)})" if said else str(name)


@dataclass(frozen=True)
class Loaded:
    """A dataset whose scenario was read, with all defaults decided.

    Args:
        dataset: what was asked for.
        scenario: its scenario, profile applied.
        seed, as_of: as they are filled with.
    """

    dataset: Dataset
    scenario: sdgen.Scenario
    seed: int
    as_of: str

    def key(self, kind: str, prepared: str) -> str:
        """Returns what stands for all that decides the database.

        Args:
            kind: the kind of database.
            prepared: stands for what makes its tables beforehand.
        """
        asked = self.dataset
        content = {
            "format": _FORMAT,
            "sdgen": sdgen.__version__,
            "made_with": dict(made_with(self.scenario)),
            "config": config_hash(self.scenario, kind, asked.schema),
            "checks": [each.model_dump(mode="json") for each in self.scenario.checks],
            "seed": self.seed,
            "as_of": self.as_of,
            "scale": asked.scale,
            "rows": dict(asked.rows or {}),
            "prepared": prepared,
        }
        return hashlib.sha256(canonical_json_of(content).encode()).hexdigest()[:_KEY_DIGITS]

    def fill(self, target: str) -> None:
        """Fills a database.

        Raises:
            SdgenError: it cannot be filled.
        """
        sdgen.fill(
            target,
            self.scenario,
            seed=self.seed,
            as_of=self.as_of,
            scale=self.dataset.scale,
            row_overrides=self.dataset.rows,
            schema=self.dataset.schema,
        )

    def rows(self, entity: str, *, first: int, count: int | None) -> Iterator[dict[str, Any]]:
        """Returns rows of an entity, as ``sdgen.rows`` does.

        Raises:
            SdgenError: there are no such rows.
        """
        return sdgen.rows(
            self.scenario,
            entity,
            first=first,
            count=count,
            seed=self.seed,
            as_of=self.as_of,
            scale=self.dataset.scale,
            row_overrides=self.dataset.rows,
        )


class Loader:
    """Reads the scenario of each dataset once, and again when one of its files has changed.

    Args:
        config: has the defaults of seed and as_of.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._kept: dict[tuple[str, ...], tuple[_Stamps, Loaded]] = {}

    def load(self, dataset: Dataset) -> Loaded:
        """Returns a dataset with its scenario.

        Raises:
            SdgenError: the scenario is not valid, or none is there.
        """
        asked = tuple(repr(getattr(dataset, each.name)) for each in fields(dataset))
        if asked in self._kept:
            stamps, loaded = self._kept[asked]
            if stamps == _stamps(stamps):
                return loaded
        loaded = self._read(dataset)
        self._kept[asked] = (_stamps(_files_of(loaded.scenario)), loaded)
        return loaded

    def _read(self, dataset: Dataset) -> Loaded:
        scenario = sdgen.load(dataset.scenario, profile=dataset.profile)
        seed, as_of = dataset.seed, dataset.as_of
        if seed is None:
            seed = scenario.seed if scenario.seed is not None else self._seed()
        if as_of is None:
            as_of = scenario.as_of or self._config.getini("sdgen_as_of") or "2026-01-01"
        said = as_of.isoformat() if isinstance(as_of, date) else str(as_of)
        return Loaded(dataset, scenario, seed, said)

    def _seed(self) -> int:
        said = self._config.getini("sdgen_seed") or "1"
        try:
            return int(said)
        except ValueError:
            raise _wrong("sdgen_seed", f"not an integer (got {shown(said)})") from None


def loader_of(config: pytest.Config) -> Loader:
    """Returns the loader of a session."""
    return config.stash.setdefault(_LOADER, Loader(config))


def _files_of(scenario: sdgen.Scenario) -> list[Path]:
    """Returns the files that a scenario was read from: its own, and the CSV files it names."""
    places = scenario.places
    return [*([] if places.source is None else [Path(places.source)]), *places.files]


def _stamps(files: Iterable[Path]) -> _Stamps:
    """Returns what changes with the content of files; None for one that cannot be read."""
    stamps: _Stamps = {}
    for file in files:
        try:
            found = file.stat()
        except OSError:
            stamps[file] = None
        else:
            stamps[file] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return stamps


def dataset_of(node: pytest.Item, config: pytest.Config) -> Dataset:
    """Returns the dataset that the nearest mark of a test names.

    Raises:
        ValidationError: there is none, or it names options that do not exist.
    """
    mark = node.get_closest_marker(MARK)
    positional, options = (mark.args, dict(mark.kwargs)) if mark else ((), {})
    if len(positional) > 1:
        raise _wrong(MARK, f"takes one scenario (got {len(positional)} positional arguments)")
    scenario = positional[0] if positional else options.pop("scenario", None)
    return dataset_with(scenario, options, config, node.path.parent)


def dataset_with(
    scenario: Any, options: Mapping[str, Any], config: pytest.Config, *folders: Path
) -> Dataset:
    """Returns a dataset of some options.

    Args:
        scenario: path, id or mapping; None for the one of the ini option.
        options: the options by name.
        config: has the ini options, and the root folder, where paths are looked for, too.
        folders: where paths are looked for first.

    Raises:
        ValidationError: there is no such scenario or option.
    """
    known = [each.name for each in fields(Dataset)[1:]]
    for name in options:
        if name not in known:
            hint = did_you_mean(name, known)
            raise _wrong(MARK, f"has no option {shown(name)}.{hint} Its options: {listed(known)}")
    scenario = scenario or config.getini("sdgen_scenario") or None
    if scenario is None:
        raise _wrong(
            MARK,
            'no scenario is named. Mark the test with @pytest.mark.sdgen("scenario.yaml"), or set '
            "the ini option sdgen_scenario",
        )
    if isinstance(scenario, Mapping):
        return Dataset(scenario, **options)
    return Dataset(_found(str(scenario), (*folders, config.rootpath)), **options)


def _found(name: str, folders: tuple[Path, ...]) -> Path | str:
    """Returns the file of a scenario; the name itself where it is an id."""
    path = Path(name)
    tried = dict.fromkeys([path] if path.is_absolute() else [each / path for each in folders])
    for each in tried:
        if each.is_file():
            return each
    if path.suffix not in SUFFIXES and len(path.parts) == 1:
        return name
    places = listed(map(str, tried))
    raise _wrong("scenario", f"no such file (got {shown(name, 200)}). Looked for {places}")


def _wrong(path: str, message: str) -> ValidationError:
    return ValidationError("the request is not valid:", [Problem(path, message)])
