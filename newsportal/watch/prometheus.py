"""Health as a text file for Prometheus' node exporter (its textfile collector)."""

from __future__ import annotations

from collections.abc import Iterable

from newsportal.watch.health import STATES, Verdict

HELP = {
    "well": "1 where nothing has to be done.",
    "state": "1 for the state that the portal is in.",
    "last_run_timestamp_seconds": "When the last crawl began.",
    "new_headlines": "Headlines that the last crawl saw first.",
    "headlines_per_day_usual": "New headlines a day, in the last weeks.",
    "silence_seconds": "Since a crawl found new headlines.",
    "longest_silence_seconds": "The longest silence that was normal.",
    "failed_pages": "Pages of the last crawl that could not be read.",
    "rows_per_listing": "Rows of a section's first page, in the last crawl.",
    "rows_per_listing_usual": "The same, as it usually is.",
    "newest_headline_age_seconds": "Age of the newest headline that the last crawl saw.",
    "coverage": "Share of the last crawl's articles that have a field.",
    "coverage_usual": "The same, as it usually is.",
}
"""The metrics, without ``newsportal_``."""


def as_metrics(verdicts: Iterable[Verdict]) -> str:
    """Prometheus' text format."""
    samples: dict[str, list[str]] = {name: [] for name in HELP}
    for verdict in verdicts:
        labels = f'portal="{_escaped(verdict.portal)}"'
        samples["well"].append(_sample("well", labels, float(verdict.well)))
        samples["state"] += [_sample("state", f'{labels},state="{state}"', float(state == verdict.state)) for state in STATES]
        for key, value in verdict.figures.items():
            name, _, field = key.partition(":")
            samples[name].append(_sample(name, f'{labels},field="{field}"' if field else labels, value))
    lines = []
    for name, found in samples.items():
        if found:
            lines += [f"# HELP newsportal_{name} {HELP[name]}", f"# TYPE newsportal_{name} gauge", *found]
    return "\n".join([*lines, ""])


def _sample(name: str, labels: str, value: float) -> str:
    return f"newsportal_{name}{{{labels}}} {value:.15g}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
