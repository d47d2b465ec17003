// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/AcsUrlList.h"

#include "ui/applications/PlaceholderEdit.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TabOrder.h"

#include <QBoxLayout>

namespace gatehouse
{

AcsUrlList::AcsUrlList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_rows->setSpacing(6);
    layout->addLayout(m_rows);
    m_add = new Button(tr("Add ACS URL"), Button::Role::Link, QStringLiteral("plus"));
    m_add->setObjectName(QStringLiteral("addAcsUrl"));
    m_add->setSmall(true);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, [this] {
        QStringList all;
        for (PlaceholderEdit *edit : findChildren<PlaceholderEdit *>())
            all << edit->text();
        all << QString();
        rebuild(all);
        findChildren<PlaceholderEdit *>().last()->setFocus(Qt::OtherFocusReason);
    });
    rebuild({});
}

void AcsUrlList::setUrls(const QStringList &urls, const QStringList &placeholders)
{
    if (m_placeholders == placeholders && this->urls() == urls)
        return; // a row that is being typed in stays as it is
    m_placeholders = placeholders;
    rebuild(urls);
}

QStringList AcsUrlList::urls() const
{
    QStringList urls;
    for (const PlaceholderEdit *edit : findChildren<PlaceholderEdit *>())
        if (const QString url = edit->text().trimmed(); !url.isEmpty())
            urls << url;
    return urls;
}

void AcsUrlList::rebuild(const QStringList &urls)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // Deleted now, not later: the rows are looked up as children.
        delete item->widget();
        delete item;
    }
    const QStringList shown = urls.isEmpty() ? QStringList{QString()} : urls;
    for (qsizetype i = 0; i < shown.size(); ++i)
        addRow(shown.at(i), int(i), shown.size() > 1);
    setFocusProxy(findChild<PlaceholderEdit *>());
    tabBefore(m_add, this);
}

void AcsUrlList::addRow(const QString &url, int number, bool several)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *edit = new PlaceholderEdit;
    edit->setObjectName(QStringLiteral("acsUrl%1").arg(number + 1));
    edit->setAccessibleName(number == 0 ? tr("ACS URL") : tr("ACS URL(s), number %1").arg(number + 1));
    edit->setFont(roleFont(TypeRole::Code));
    edit->setPlaceholders(m_placeholders);
    edit->setText(url);
    edit->setCursorPosition(0);
    layout->addWidget(edit, 1);
    connect(edit, &QLineEdit::textEdited, this, &AcsUrlList::edited);
    if (several) {
        const auto rest = [this, number] {
            QStringList all;
            for (PlaceholderEdit *each : findChildren<PlaceholderEdit *>())
                all << each->text();
            return std::pair(all.takeAt(number), all);
        };
        // The rows are replaced once the click is over: the button must outlive its own signal.
        const auto later = [this](const QStringList &urls) {
            QMetaObject::invokeMethod(
                this,
                [this, urls] {
                    rebuild(urls);
                    Q_EMIT edited();
                },
                Qt::QueuedConnection);
        };
        if (number == 0) {
            layout->addWidget(new Label(tr("Default URL"), TypeRole::Help, Token::Text3));
        } else {
            auto *first = new Button(tr("Make default"), Button::Role::Ghost);
            first->setObjectName(QStringLiteral("defaultAcsUrl%1").arg(number + 1));
            first->setSmall(true);
            layout->addWidget(first);
            connect(first, &Button::clicked, this, [rest, later] {
                auto [chosen, others] = rest();
                later(QStringList{chosen} + others);
            });
        }
        auto *remove = Button::iconOnly(QStringLiteral("close"), tr("Remove ACS URL %1").arg(number + 1));
        remove->setObjectName(QStringLiteral("removeAcsUrl%1").arg(number + 1));
        remove->setSmall(true);
        layout->addWidget(remove);
        connect(remove, &Button::clicked, this, [rest, later] { later(rest().second); });
    }
    m_rows->addWidget(row);
}

} // namespace gatehouse
