"""What routes work with: the store, the folders, the queue. One object a server."""

from __future__ import annotations

from sdgen.scenario.catalog import Catalog, scenarios, targets
from sdgen.scenario.models import Scenario, Target
from sdgen.store import Store
from web.settings import ServerSettings


class Services:
    """Opens what the settings name.

    Args:
        settings: the server's settings.
    """

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        # Stays open: the last connection that closes empties and removes the write-ahead log.
        self._keeper = Store(settings.runs_db)

    def store(self) -> Store:
        """Opens the store for one request (0.3 ms); use as a context manager."""
        return self._keeper.again()

    def scenarios(self) -> Catalog[Scenario]:
        """Returns the scenarios of the folder."""
        return scenarios(self.settings.scenarios_dir)

    def targets(self) -> Catalog[Target]:
        """Returns the targets of the folder."""
        return targets(self.settings.targets_dir)

    def close(self) -> None:
        """Closes what is open."""
        self._keeper.close()
