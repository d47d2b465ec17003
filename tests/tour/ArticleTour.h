// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "app/practice/PracticeServer.h"
#include "tests/tour/ArticleStep.h"

namespace gatehouse
{

/// How one step of an article went.
struct StepOutcome {
    ArticleStep step;
    bool passed = false;
    QString reason;     ///< why not
    QString screenshot; ///< file name, when a folder was given
};

/// Rehearses an article: fills a new workspace with a small organization, starts a practice provider with this
/// provider's manners, and walks each step in the window. Stops at the first step that fails, because the next ones
/// build on it.
class ArticleTour
{
public:
    /// `number` starts the count of the screenshots, which go to `folder` (empty: none). Without a `browser` the two
    /// validations of the sign-in are left out.
    ArticleTour(QWidget *window, Services &services, WebDriver *browser, const QString &folder, int number);

    /// Whose console it is; people sign in at this address.
    static Organization organization(const QString &signInAddress);
    /// People and groups to let in, as an organization that begins has them; the first person has the password.
    static Future<void> seed(Services &services);
    QList<StepOutcome> walk(ArticleReader reader, const std::function<void(const StepOutcome &)> &told);
    int number() const { return m_number; }

private:
    /// The service provider's half: it takes the metadata of the application.
    Result<void> trust(PracticeServer &provider, const QString &displayLabel);

    Services &m_services;
    WebDriver *m_browser;
    WindowDriver m_driver;
    QString m_folder;
    int m_number;
};

} // namespace gatehouse
