"""From a database's tables to a scenario that fills them: `sdgen scenario from`."""
