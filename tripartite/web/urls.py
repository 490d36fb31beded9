"""Every address of the site."""

from django.urls import URLPattern, URLResolver, include, path

from tripartite.web.access import management, own_account, signing_in, two_factor
from tripartite.web.views import (
    about,
    actor,
    adding_statements,
    appearance,
    compare,
    country,
    document,
    documents,
    due,
    feeds,
    home,
    names,
    page_images,
    publishing,
    review,
    search,
    upload,
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("search/", search.found, name="search"),
    path("search/save/", search.save, name="search-save"),
    path("search/saved/<int:number>/delete/", search.drop, name="search-drop"),
    path("search/found.<slug:form>", search.export, name="search-export"),
    path("country/<slug:code>/", country.overview, name="country"),
    path("country/<slug:code>/<slug:section>/", country.section, name="country-section"),
    path("actor/<slug:key>/", actor.actor, name="actor"),
    path("documents/", documents.shelf, name="documents"),
    path("document/<slug:name>/", document.first_part, name="document"),
    path("document/<slug:name>/original/", document.original, name="original"),
    path("document/<slug:name>/<int:part>/", document.part, name="document-part"),
    path("document/<slug:name>/passage/<slug:place>/", document.passage, name="passage"),
    path("document/<slug:name>/at/<int:offset>/", document.offset, name="offset"),
    path("document/<slug:name>/add/", adding_statements.add, name="add-statement"),
    path("document/<slug:name>/page/<int:number>/", page_images.page, name="page-image"),
    path("document/<slug:name>/page/<int:number>/picture/", page_images.picture, name="page-picture"),
    path("statement/<slug:key>/", document.statement, name="statement"),
    path("compare/", compare.compare, name="compare"),
    path("statement/<slug:key>/page/", page_images.statement_on_page, name="statement-on-page"),
    path("due/", due.due_dates, name="due"),
    path("review/", review.queue, name="review"),
    path("review/names/", names.pairs, name="review-names"),
    path("review/<slug:key>/", review.item, name="review-item"),
    path("review/<slug:key>/outcome/", review.outcome, name="review-outcome"),
    path("actor/<slug:key>/apart/", names.apart, name="apart"),
    path("upload/", upload.upload, name="upload"),
    path("upload/list/", upload.how_far, name="upload-list"),
    path("upload/<int:number>/again/", upload.again, name="upload-again"),
    path("upload/clear/", upload.clear, name="upload-clear"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/code/", signing_in.code, name="sign-in-code"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("account/", own_account.own_account, name="own-account"),
    path("account/two-factor/", two_factor.two_factor, name="two-factor"),
    path("account/two-factor/picture.svg", two_factor.picture, name="two-factor-picture"),
    path("accounts/", management.listed, name="accounts"),
    path("accounts/change/", management.changed, name="account-change"),
    path("publishing/", publishing.shown, name="publishing"),
    path("publishing/<slug:subject>/<slug:key>/", publishing.subject, name="publish"),
    path("feed/", feeds.feed, name="feed"),
    path("calendar.ics", feeds.due_calendar, name="calendar"),
    path("statements.<slug:form>", feeds.export, name="public-export"),
    path("help/", about.help_page, name="help"),
    path("appearance/", appearance.choose, name="appearance"),
    path("i18n/", include("django.conf.urls.i18n")),
]

handler400 = "tripartite.web.views.errors.not_understood"
handler403 = "tripartite.web.views.errors.not_allowed"
handler404 = "tripartite.web.views.errors.not_found"
handler500 = "tripartite.web.views.errors.failed"
