"""Prose is free to change, as long as it tells what it has to tell."""


def untold(prose: str, phrases: str) -> list[str]:
    """Which of the phrases, parted by semicolons, the prose does not contain."""
    return [phrase for phrase in phrases.split("; ") if phrase not in prose]
