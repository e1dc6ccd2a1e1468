"""HYT9: the run itself: rules and packs that failed, suppressions and baselines that no longer hold."""
