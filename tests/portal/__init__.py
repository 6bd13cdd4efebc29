"""The demo portal: a small news portal of our own making, in seven template families, that knows what it published.

``content`` (and ``stories/``, ``seed/``) says what was published, ``edition`` lays it out in pages at one instant, ``families/``
renders them, ``site`` answers addresses, ``serve`` serves them on loopback, ``truth`` tells tests what must come out.
"""
