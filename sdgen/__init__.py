"""sdgen: a YAML scenario becomes rows that the target database makes itself.

The way of a scenario, one package a step:
``scenario`` (load, validate) → ``planning`` (order, counts, hash) → ``compiling`` (SQL) →
``engines`` (execute) with ``store`` (records) under ``runs`` (the service) and ``cli``.
"""

__version__ = "0.2.0"
