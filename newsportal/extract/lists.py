"""All headline lists of a page: the main list first, then its modules."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsportal.extract import feeds
from newsportal.extract.outline import Outline
from newsportal.extract.pager import next_page
from newsportal.extract.row_times import row_times
from newsportal.extract.row_titles import choose_headlines, titles
from newsportal.extract.rows import Group, groups, page_links, weight
from newsportal.extract.text import one_line
from newsportal.extract.tree import Page
from newsportal.extract.urls import absolute, url_key
from newsportal.items import Headline, HeadlineList, ListKind

MAX_LISTS = 12
