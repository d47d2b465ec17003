// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tour/WebDriver.h"
#include "tests/tour/WindowDriver.h"

#include <QList>

namespace gatehouse
{

/// One step of an article: what the reader does, in the article's labels, and the hands that do it in the window.
struct ArticleStep {
    QString section;
    QString text;
    std::function<Result<void>(WindowDriver &)> act;
    std::function<Result<void>(WebDriver &)> browse = {}; ///< instead of `act`: in a browser
};

/// What an article leaves to the reader: the provider, its values, and a group of people to let in.
struct ArticleReader {
    QString connector;                         ///< the name that is typed into Search
    QString displayLabel;                      ///< the admin's own name for the application
    QList<std::pair<QString, QString>> fields; ///< SSO fields in which placeholders are replaced: label, value
    QString placeholder;                       ///< one that is on the tab before that
    bool groupBoxFirst = true; ///< Netskope shows the group check box before Configure, Egnyte after the fields
    bool groupBoxDefault = false;
    QString baseUrl;
    QString token;
    QString group;           ///< a user group of the directory
    QStringList guideLabels; ///< what the side guide says to enter at the provider
    QStringList mappingRows; ///< cells of the attribute table
    QString downloads;       ///< folder in which certificate.pem must appear
    QString userConsole;     ///< address; empty: there is no browser to try the sign-in with
    QString spLogIn;         ///< the service provider's own log-in page
    QString username;        ///< of somebody in the group
    QString password;
};

ArticleReader netskopeReader();
ArticleReader egnyteReader();

/// The whole article, from + Add New Application to Delete Application. The two validations are in a browser.
QList<ArticleStep> articleSteps(const ArticleReader &reader);

} // namespace gatehouse
