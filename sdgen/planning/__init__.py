"""Planning: what a run will do, decided and checked before anything is written."""
