"""schedule.toml: what a job may say, and that a wrong line is named and takes nothing else with it."""

import pytest
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from newsportal.schedule.file import NoSchedule, read_schedule
from newsportal.schedule.rhythm import Every

GOOD = '[jobs.good]\nportal = "netease"\nevery = "10m"\n'


@pytest.fixture
def read(tmp_path):
    """What is read of a text."""
    path = tmp_path / "schedule.toml"

    def reading(text):
        path.write_text(text, encoding="utf-8")
        return read_schedule(path, get_spider_loader(get_project_settings()))

    return reading


def test_a_job_with_everything(read):
    schedule = read(
        """on = "scrapyd"
at_once = 2

[jobs.harbour]
url = ["https://news.example/a/", "https://news.example/b/"]
cron = "*/10 6-23 * * *"
window = "06:00-23:30"
jitter = "30s"
zone = "Europe/London"
arguments = { pages = 3, headlines_only = true, since = 2024-05-01 }
[jobs.harbour.settings]
DOWNLOAD_DELAY = 2.5
"""
    )
    (job,) = schedule.jobs
    assert (schedule.problems, schedule.on, schedule.at_once) == ([], "scrapyd", 2)
    assert (job.spider, job.portal, str(job.zone), job.jitter) == ("portal", "news.example", "Europe/London", 30)
    assert job.arguments == {
        "url": "https://news.example/a/,https://news.example/b/",
        "pages": "3",
        "headlines_only": "1",
        "since": "2024-05-01",
    }
    assert job.settings == {"DOWNLOAD_DELAY": "2.5"}


def test_what_is_not_said(read):
    schedule = read(GOOD)
    (job,) = schedule.jobs
    assert (schedule.on, schedule.at_once) == ("processes", 4)
    assert (job.portal, job.rhythm, job.window, job.jitter, str(job.zone)) == ("netease", Every(600), None, 0, "Asia/Shanghai")


@pytest.mark.parametrize(
    ("lines", "line", "why"),
    [
        (['portal = "nettease"', 'every = "10m"'], 2, "no portal 'nettease'"),
        (['every = "10m"'], 1, "either portal"),
        (['portal = "netease"', 'url = "https://news.example/"', 'every = "10m"'], 1, "either portal"),
        (['portal = "netease"'], 1, "either every"),
        (['portal = "netease"', 'every = "10m"', 'cron = "* * * * *"'], 3, "either every"),
        (['portal = "netease"', 'every = "ten minutes"'], 3, "no span of time"),
        (['portal = "netease"', "every = 10"], 3, "no text"),
        (['portal = "netease"', 'every = "0m"'], 3, "shortest is a minute"),
        (['portal = "netease"', 'cron = "*/10 6-25 * * *"'], 3, "Bad hour"),
        (['portal = "netease"', 'cron = "0 */10 * * * *"'], 3, "five fields"),
        (['portal = "netease"', 'cron = "0 0 30 2 *"'], 3, "no cron expression"),
        (['portal = "netease"', 'every = "10m"', 'window = "06:00-24:01"'], 4, "no window"),
        (['portal = "netease"', 'every = "10m"', 'window = "06:00-06:00"'], 4, "no window"),
        (['portal = "netease"', 'every = "10m"', 'window = "24:00-06:00"'], 4, "no window"),
        (['portal = "netease"', 'every = "10m"', 'window = "06:60-08:00"'], 4, "no window"),
        (['portal = "netease"', 'every = "10m"', 'window = "06:00-07:60"'], 4, "no window"),
        (['portal = "netease"', 'every = "10m"', 'jitter = "10m"'], 4, "shorter than every"),
        (['portal = "netease"', 'every = "10m"', 'zone = "Asia/Peking"'], 4, "no time zone"),
        (['portal = "netease"', 'every = "10m"', 'zone = "../../etc/passwd"'], 4, "no time zone"),
        (['portal = "netease"', 'every = "10m"', "arguments = { pages = 0 }"], 4, "number of pages"),
        (['portal = "netease"', 'every = "10m"', "[jobs.bad.arguments]", "pages = 3", 'colour = "red"'], 6, "unknown argument"),
        (['portal = "netease"', 'every = "10m"', "arguments.pages = 3", 'arguments.since = "soon"'], 5, "no time"),
        (['portal = "netease"', 'every = "10m"', "[jobs.bad.arguments]", "pages = 3", "since = []"], 6, "neither text"),
        (['portal = "netease"', 'every = "10m"', "[jobs.bad.arguments]", "pages = 3", 'since = "2d"', 'until = "3d"'], 6, "is after until"),
        (['portal = "netease"', 'every = "10m"', "arguments = 3"], 4, "is a table"),
        (['portal = "netease"', 'every = "10m"', "settings = { delay = 3 }"], 4, "no name of a setting"),
        (['portal = "netease"', 'every = "10m"', "arguments = { pages = 3 }", "settings = { delay = 3 }"], 5, "no name of a setting"),
        (['portal = "netease"', 'every = "10m"', "settings = { NEWSPORTAL_DB = 'sqlite:///other.db' }"], 4, "one for all jobs"),
        (['url = "news.example"', 'every = "10m"'], 2, "no web address"),
        (['portal = "netease"', 'every = "10m"', 'evry = "10m"'], 4, "'evry' is unknown"),
        (['portal = "netease', 'every = "10m"'], 2, "no TOML"),
        (['portal = "netease"', 'every = "10m"', "arguments = {", "", ""], 4, "no TOML"),
        (['portal = "netease"', 'every = "10m"', 'every = "20m"'], 4, "no TOML"),
        (['portal = "netease"', 'every = "10m"', "[jobs.bad.settings]", "DOWNLOAD_DELAY = = 3"], 5, "no TOML"),
    ],
)
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_wrong_line_is_named_and_stops_nothing_else(read, lines, line, why, place):
    bad = "\n".join(["[jobs.bad]", *lines, ""])
    schedule = read(bad + GOOD if place == "first" else GOOD + bad)
    assert [job.name for job in schedule.jobs] == ["good"]
    (problem,) = schedule.problems
    assert problem.line == line + (0 if place == "first" else GOOD.count("\n"))
    assert why in problem.text
    assert f"line {problem.line}: " in schedule.shown()[0]


def test_a_job_that_is_there_twice_is_not_taken(read):
    schedule = read(GOOD + '[jobs.two]\nportal = "apnews"\nevery = "1h"\n[jobs.two]\nportal = "apnews"\nevery = "2h"\n')
    assert [job.name for job in schedule.jobs] == ["good"]
    assert [problem.line for problem in schedule.problems] == [7]


@pytest.mark.parametrize("head", ["at_once = 0", 'on = ""', 'zone = "Asia/Shanghai"', "at_once = = 2"])
def test_what_holds_for_all_jobs_has_to_be_right(read, head):
    schedule = read(f"# crawls\n{head}\n{GOOD}")
    assert schedule.jobs == []
    assert [problem.line for problem in schedule.problems] == [2]


def test_no_file(tmp_path):
    with pytest.raises(NoSchedule, match=r"schedule\.toml: No such file"):
        read_schedule(tmp_path / "schedule.toml", get_spider_loader(get_project_settings()))
