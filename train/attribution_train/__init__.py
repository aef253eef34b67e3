"""From articles with marked attributions to models/en/attribution.dem."""
