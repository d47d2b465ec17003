// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/CommandPalette.h"

#include "ui/shell/PaletteDelegate.h"
#include "ui/shell/PaletteSource.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Scrim.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
Label *keyCap(const QString &text)
{
    auto *cap = new Label(text, TypeRole::Chip, Token::Text2);
    cap->setProperty("role", u"key"_s);
    return cap;
}

QFrame *line()
{
    auto *frame = new QFrame;
    frame->setProperty("role", u"line"_s);
    return frame;
}
} // namespace

CommandPalette::CommandPalette(QWidget *window, const QList<PaletteEntry> &entries, PaletteSource *source)
    : QFrame(window)
    , m_entries(entries)
    , m_source(source)
    , m_scrim(new Scrim(window))
    , m_edit(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_before(window->focusWidget())
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 14, 16, 14);
    top->setSpacing(12);
    top->addWidget(new IconLabel(u"search"_s, Token::Text3, 20));
    m_edit->setProperty("bare", true);
    m_edit->setFont(roleFont(TypeRole::Section));
    QFont typed = m_edit->font();
    typed.setWeight(QFont::Normal);
    m_edit->setFont(typed);
    m_edit->setObjectName(u"paletteEdit"_s);
    m_edit->setAccessibleName(tr("Search or run a command"));
    m_edit->setPlaceholderText(tr("Search or run a command"));
    m_edit->installEventFilter(this);
    top->addWidget(m_edit, 1);
    top->addWidget(keyCap(u"Esc"_s));
    layout->addLayout(top);
    layout->addWidget(line());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContentsMargins(6, 2, 6, 6);
    m_list->setStyleSheet(u"QListView { padding: 2px 6px 6px 6px; }"_s);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        run();
    });
    layout->addWidget(m_list, 1);
    layout->addWidget(line());
    auto *keys = new QHBoxLayout;
    keys->setSpacing(4);
    keys->addWidget(keyCap(u"↑"_s));
    keys->addWidget(keyCap(u"↓"_s));
    keys->addWidget(new Label(tr("move"), TypeRole::Help, Token::Text3));
    keys->addSpacing(10);
    keys->addWidget(keyCap(u"Enter"_s));
    keys->addWidget(new Label(tr("run"), TypeRole::Help, Token::Text3));
    keys->addSpacing(10);
    keys->addWidget(keyCap(u"Ctrl+C"_s));
    keys->addWidget(new Label(tr("copy value"), TypeRole::Help, Token::Text3));
    keys->addStretch();
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setContentsMargins(16, 8, 16, 8);
    m_foot->setSpacing(6);
    m_foot->addLayout(keys, 1);
    m_foot->addWidget(new Label(tr("> commands · @ people · # groups · / events"), TypeRole::Help, Token::Text3));
    layout->addLayout(m_foot);

    connect(m_scrim, &Scrim::pressed, this, &CommandPalette::close);
    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        m_found.clear();
        refill();
        m_delay.start();
    });
    if (m_source) {
        m_source->setParent(this);
        connect(&m_delay, &QTimer::timeout, this, [this] { m_source->search(m_edit->text()); });
        connect(m_source, &PaletteSource::found, this, [this](const QList<PaletteEntry> &found) {
            m_found = found;
            refill();
        });
        m_source->search({});
    }
    refill();
    show();
    raise();
    m_edit->setFocus();
}

void CommandPalette::refill()
{
    const QString typed = m_edit->text();
    const bool onlyCommands = typed.startsWith(u'>');
    const bool onlyFound = typed.startsWith(u'@') || typed.startsWith(u'#') || typed.startsWith(u'/');
    QList<PaletteEntry> shown;
    for (const PaletteEntry &entry : std::as_const(m_entries)) {
        const bool wanted = !onlyFound && (!onlyCommands || entry.section == PaletteEntry::Section::Commands);
        if (wanted && matches(entry, onlyCommands ? typed.mid(1) : typed))
            shown.append(entry);
    }
    shown.append(m_found);
    m_model->clear();
    const std::pair<PaletteEntry::Section, QString> sections[] = {
        {PaletteEntry::Section::Commands, tr("Commands")},
        {PaletteEntry::Section::GoTo, tr("Go to")},
        {PaletteEntry::Section::Data, tr("Data")},
    };
    for (const auto &[section, title] : sections) {
        bool first = true;
        for (const PaletteEntry &entry : std::as_const(shown)) {
            if (entry.section != section)
                continue;
            if (std::exchange(first, false)) {
                auto *heading = new QStandardItem(title);
                heading->setFlags(Qt::NoItemFlags);
                m_model->appendRow(heading);
            }
            auto *item = new QStandardItem(entry.text);
            item->setData(QVariant::fromValue(entry), PaletteEntryRole);
            item->setData(entry.text + u", "_s + entry.description, Qt::AccessibleTextRole);
            if (!entry.run)
                item->setFlags(Qt::NoItemFlags);
            m_model->appendRow(item);
        }
    }
    if (m_model->rowCount() == 0) {
        auto *none = new QStandardItem(tr("No match"));
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    }
    step(1);
    place();
}

void CommandPalette::place()
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const int width = std::min(620, parentWidget()->width() - 40);
    // Longer words of another language take a second line.
    m_foot->setDirection(QBoxLayout::LeftToRight);
    if (m_foot->sizeHint().width() > width - 2)
        m_foot->setDirection(QBoxLayout::TopToBottom);
    m_list->setFixedHeight(std::min(height + 10, std::max(120, parentWidget()->height() - 260)));
    layout()->activate();
    setGeometry((parentWidget()->width() - width) / 2, 96, width, sizeHint().height());
}

void CommandPalette::step(int by)
{
    int row = m_list->currentIndex().row();
    for (int tries = 0; tries < m_model->rowCount(); ++tries) {
        row = (row + by + m_model->rowCount()) % m_model->rowCount();
        const QModelIndex index = m_model->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable)
            return m_list->setCurrentIndex(index);
    }
}

void CommandPalette::run()
{
    const QVariant data = m_list->currentIndex().data(PaletteEntryRole);
    if (!data.isValid())
        return;
    const auto chosen = data.value<PaletteEntry>().run;
    close();
    if (chosen)
        chosen();
}

void CommandPalette::close()
{
    hide();
    m_scrim->deleteLater();
    deleteLater();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason) {
        m_edit->setFocus(); // the one stop there is
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        break;
    }
    if (key->matches(QKeySequence::Copy) && !m_edit->hasSelectedText()) {
        QGuiApplication::clipboard()->setText(m_list->currentIndex().data().toString());
        return true;
    }
    return false;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace gatehouse
