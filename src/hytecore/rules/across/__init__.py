"""HYT8: goals that no other plan answers, promises made twice, links that are out of date, targets that differ."""
