"""What routes work with: the store, the folders, the queue. One object a server."""

from __future__ import annotations

import threading

from sdgen.kept_values import KeptValues
from sdgen.runs.queueing import JobQueue
from sdgen.scenario.file_finder import scenarios
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.store import Store
from sdgen.store.scenarios import StoredScenario
from sdgen.targets.catalog import targets
from sdgen.targets.loading import load_target
from sdgen.targets.models import Target
from web.folders import Folder
from web.proposals import Proposals
from web.scenarios import READ_CHARACTERS, ScenarioItem
from web.settings import MAX_CONNECTING, MAX_LONG_REQUESTS, ServerSettings
from web.target_hosts import target_hosts


class Services:
    """Opens what the settings name.

    Attributes:
        settings: the server's settings.
        scenarios, targets: the files of the two folders.
        read_scenarios: stored scenarios that were asked for lately, as they are read.
        queue: what runs and verifications wait in.
        target_hosts: the database servers that requests may name.
        proposals: the latest scenarios that were proposed.
        long_requests: taken by each request that is answered bit by bit, or waits for a run.
        connecting: taken by each request that connects to a target itself.
    """

    def __init__(self, settings: ServerSettings) -> None:
        """Raises StoreError where the store cannot be used."""
        self.settings = settings
        # Stays open: the last connection that closes empties and removes the write-ahead log.
        self._keeper = Store(settings.runs_db)
        self.scenarios: Folder[Scenario] = Folder(
            "scenario",
            scenarios(settings.scenarios_dir).folder,
            load_scenario,
            lambda scenario: scenario.places.files,
        )
        self.targets: Folder[Target] = Folder(
            "target", targets(settings.targets_dir).folder, load_target
        )
        self.read_scenarios: KeptValues[StoredScenario, ScenarioItem]
        self.read_scenarios = KeptValues(room=READ_CHARACTERS)
        self.queue = JobQueue(self._keeper, settings.max_runs)
        self.target_hosts = target_hosts(settings)
        self.proposals = Proposals()
        self.long_requests = threading.BoundedSemaphore(MAX_LONG_REQUESTS)
        self.connecting = threading.BoundedSemaphore(MAX_CONNECTING)

    def store(self) -> Store:
        """Opens the store for one request (0.3 ms); use as a context manager."""
        return self._keeper.again()

    @property
    def stopping(self) -> bool:
        """Whether the server shall end."""
        return self.queue.stopping

    def stop(self, at_once: bool = False) -> None:
        """Asks runs to end after their current batch, or at once; does not wait."""
        self.queue.stop(at_once)

    def close(self) -> None:
        """Waits for the runs to end, and closes everything."""
        self.queue.stop()
        self.queue.join()
        self._keeper.close()
