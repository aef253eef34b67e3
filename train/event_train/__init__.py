"""From sentences with a marked pair to models/en/events.dem."""
