from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    kind: str
    field: str
    before: str | None
    after: str | None
    diff: str | None


def edits_between(old, new):
    out = []
    if old.title != new.title:
        out.append(Edit("title", "title", old.title, new.title, None))
    if old.text != new.text:
        out.append(Edit("text", "text", old.text, new.text, None))
    return out


def row_changed(old, new):
    return old.title != new.title


def headline_edit(old, new):
    return Edit("title", "headline", old.title, new.title, None) if row_changed(old, new) else None
