// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/HelpDrawer.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"

#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

HelpDrawer::HelpDrawer(QWidget *parent)
    : QFrame(parent)
    , m_title(new Label({}, TypeRole::Section))
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"helpDrawer"_s);
    setProperty("role", u"card"_s);
    setFixedWidth(340);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 8, 6);
    head->addWidget(m_title, 1);
    Button *const close = Button::iconOnly(u"close"_s, tr("Close help"));
    close->setObjectName(u"helpClose"_s);
    close->setSmall(true);
    connect(close, &QAbstractButton::clicked, this, &HelpDrawer::closed);
    head->addWidget(close);
    layout->addLayout(head);
    auto *line = new QFrame;
    line->setProperty("role", u"line"_s);
    layout->addWidget(line);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Help"));
    m_text->setObjectName(u"helpText"_s);
    m_text->setProperty("bare", true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_text->document()->setDocumentMargin(14);
    layout->addWidget(m_text, 1);
    hide();
}

void HelpDrawer::open(const QString &topic)
{
    const QString name = topic.isEmpty() ? u"general"_s : topic;
    const QString language = QLocale().name().section(u'_', 0, 0);
    QFile file;
    for (const QString &path :
         {u":/help/%1/%2.txt"_s.arg(language, name), u":/help/%1.txt"_s.arg(name), u":/help/general.txt"_s}) {
        file.setFileName(path);
        if (file.exists())
            break;
    }
    if (!file.open(QIODevice::ReadOnly))
        return;
    QString text = QString::fromUtf8(file.readAll());
    // The first line is the title.
    m_title->setText(text.section(u'\n', 0, 0));
    m_text->setPlainText(text.section(u'\n', 1).trimmed());
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void HelpDrawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    QFrame::keyPressEvent(event);
}

} // namespace gatehouse
