"""Every address of the site."""

from django.urls import URLPattern, URLResolver, include, path

from tripartite.web.views import (
    about,
    actor,
    appearance,
    compare,
    country,
    document,
    documents,
    due,
    home,
    names,
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
    path("document/<slug:name>/passage/<int:number>/", document.passage, name="passage"),
    path("document/<slug:name>/at/<int:offset>/", document.offset, name="offset"),
    path("statement/<slug:key>/", document.statement, name="statement"),
    path("compare/", compare.compare, name="compare"),
    path("due/", due.due_dates, name="due"),
    path("review/", review.queue, name="review"),
    path("review/names/", names.pairs, name="review-names"),
    path("review/<slug:key>/", review.item, name="review-item"),
    path("actor/<slug:key>/apart/", names.apart, name="apart"),
    path("upload/", upload.upload, name="upload"),
    path("upload/list/", upload.how_far, name="upload-list"),
    path("upload/<int:number>/again/", upload.again, name="upload-again"),
    path("upload/clear/", upload.clear, name="upload-clear"),
    path("help/", about.help_page, name="help"),
    path("appearance/", appearance.choose, name="appearance"),
    path("i18n/", include("django.conf.urls.i18n")),
]

handler400 = "tripartite.web.views.errors.not_understood"
handler403 = "tripartite.web.views.errors.not_allowed"
handler404 = "tripartite.web.views.errors.not_found"
handler500 = "tripartite.web.views.errors.failed"
