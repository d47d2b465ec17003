// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/BookmarkPane.h"

#include "ui/applications/DeactivateSection.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QUrl>

namespace gatehouse
{

BookmarkPane::BookmarkPane(ApplicationState &state, QWidget *parent) : ApplicationPane(state, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new ScrollColumn;
    changing(this);
    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("panelBookmarkUrl"));
    m_field = new FormField(tr("Bookmark URL"), m_url);
    m_field->setHelp(tr("The sign-in URL that opens from the User Portal."));
    m_deactivate = new DeactivateSection(tr("Deactivate Bookmark"), tr("Activate Bookmark"));
    scroll->column()->addWidget(m_field);
    scroll->column()->addWidget(m_deactivate);
    scroll->column()->addStretch(1);
    layout->addWidget(scroll);
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_state.edit.edited.bookmarkUrl = text.trimmed();
        showState();
        Q_EMIT edited();
    });
    connect(m_deactivate, &DeactivateSection::wantedChanged, this, [this](bool off) {
        m_state.edit.edited.bookmarkActive = !off;
        showState();
        Q_EMIT edited();
    });
}

void BookmarkPane::showState()
{
    const Application &edited = m_state.edit.edited;
    if (m_url->text().trimmed() != edited.bookmarkUrl)
        m_url->setText(edited.bookmarkUrl);
    const QUrl url(edited.bookmarkUrl, QUrl::StrictMode);
    const bool web = url.isValid() && !url.host().isEmpty() && (url.scheme() == u"https" || url.scheme() == u"http");
    m_field->setError(web ? QString()
                          : tr("Bookmark URL is no web address. Enter the sign-in URL with https:// in front."));
    const QString people = m_state.people == 1 ? tr("1 person sees it.") : tr("%1 people see it.").arg(m_state.people);
    m_deactivate->setState(
        !m_state.saved().bookmarkActive, !edited.bookmarkActive,
        {tr("People no longer see the bookmark in the User Portal. Its settings and groups are kept, and you can "
            "activate it again."),
         tr("Nobody sees the bookmark in the User Portal. Its settings and groups are kept."),
         tr("The bookmark is deactivated when you save."), people, tr("The bookmark is activated when you save.")});
}

void BookmarkPane::focusFirst() { m_url->setFocus(Qt::OtherFocusReason); }

} // namespace gatehouse
