"""What systems call the parts of a story in their data, in small letters and in order of trust."""

from __future__ import annotations

from newsportal.extract.listing.jsonlists import TIMES as LISTED

TITLES = tuple("title headline headlines subject newstitle articletitle doctitle setname name".split())
TEXTS = tuple(
    (
        "content body html text articlebody contenthtml content_html articlecontent newscontent detail contenttext "
        "doccontent origincontent html_content content_noencode htmlcontent content_text fulltext introtext txt"
    ).split()
)
TIMES = (
    *"display_time displaytime published_time publishedtime show_time docpubtime".split(),
    *LISTED,
    *"published-at published_on publishedon publishat publisheddate published_date publisheddatetime publisheddatetimeutc published_datetime".split(),
    *"publishdatetime publish_datetime publicationdate publication-date publicationdatetime publishedtimestamp publishedtimeiso".split(),
    *"firstpublished firstpublishedat first_published_at firstpublishdate firstpublicationdate first_publication_date displaydate".split(),
    *"liveat livedate live_date postedat posted_at posted_on postdate issuedate writtenat written_at dategmt date_gmt".split(),
    *"created created_time pubdatetime releasedate gmtpublish createddate creationdate datecreated date_created".split(),
)
CHANGES = tuple(
    (
        "updated updated_at updatedat updated_time update_time updatetime modified modified_at datemodified lastmodified lastupdated last_updated last_updated_date lastupdatedat lastmodifieddate updateddate"
    ).split()
)
SOURCES = tuple(
    (
        "source source_name sourcename media media_name medianame mediasource origin laiyuan copyfrom comefrom "
        "docsource nick_name account_name accountname contentsource"
    ).split()
)
AUTHORS = tuple(
    "author author_name authorname writer zuozhe docauthor reporter authors authorlist author_list bylines byline creators credits contributors contributor".split()
)
WRITERS = tuple(
    "by authors creators contributors persons people author creator person profile items nodes node fields attributes data".split()
)
"""Where an object that tells of authors holds them."""
EDITORS = tuple("editor editor_name editorname duty_editor dutyeditor responsible_editor zebian doceditor".split())
TAGS = tuple("taglist tag_list tags keywordlist keywords topics topiclist topic_list".split())
IDS = tuple(
    ("id docid newsid news_id articleid article_id contentid content_id aid uuid postid post_id itemid item_id infoid sid nid").split()
)
"""What tells a story from another."""
BLOCKS = tuple(
    (
        "contentlist content_list bodylist blocks content_elements contentelements elements paragraphs content contents "
        "body sections nodes detail"
    ).split()
)
"""Arrays of the parts of a text."""
TREES = tuple("content body text richtext rich_text portabletext document".split())
"""Texts as trees of nodes."""
SECTIONS = tuple(
    "category categoryname category_name channelname channel_name columnname column_name sectionname section_name catname section channel column categories".split()
)
NAMES = tuple("name display_name displayname fullname full_name nickname author_name username title text".split())
"""The name of somebody or something that is an object of its own."""
SHOWS = tuple("list images pictures photos pics gallery".split())
"""Arrays of pictures with their words."""
INNER = tuple("default value processed html rendered web article plain full text".split())
"""Where an object in the place of a title or a text keeps it."""
DESCRIBED = tuple("frontmatter".split())
"""Objects that hold all but the text of what stands around them."""
HEADS = tuple("info article detail".split())
"""Objects that hold the title of what stands beside them."""
BODIES = tuple("contentdata content_data articledata bodydata".split())
"""Objects that hold the text of what stands around them."""
NOTES = tuple("note desc description caption intro text".split())
"""The words of a picture."""
BLOCK_TEXTS = tuple("text content html value insert paragraph data".split())
"""The text of such a part."""
