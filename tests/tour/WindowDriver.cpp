// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/WindowDriver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

QString plain(QString text)
{
    const qsizetype tab = text.indexOf(u'\t');
    if (tab >= 0)
        text.truncate(tab);
    return text.remove(u'&');
}

QString nameOf(QWidget *widget)
{
    if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget)) {
        if (const QString name = face->text(QAccessible::Name); !name.isEmpty() && !qobject_cast<QComboBox *>(widget))
            return plain(name);
    }
    return widget->accessibleName();
}

void click(QWidget *target, const QPoint &at)
{
    QTest::mouseMove(target, at);
    QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, at);
}

void scrollIntoView(QWidget *widget)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(widget, 20, 20);
}

QAction *actionOf(QMenu *menu, const QString &label)
{
    for (QAction *action : menu->actions())
        if (action->isVisible() && plain(action->text()) == label)
            return action;
    return nullptr;
}

int tabOf(QTabBar *bar, const QString &label)
{
    for (int i = 0; i < bar->count(); ++i)
        if (plain(bar->tabText(i)) == label)
            return i;
    return -1;
}

} // namespace

WindowDriver::WindowDriver(QWidget *window, int patienceMilliseconds)
    : m_window(window)
    , m_patience(patienceMilliseconds)
{
}

QList<QWidget *> WindowDriver::visible() const
{
    QList<QWidget *> list;
    QList<QWidget *> roots;
    if (QWidget *popup = QApplication::activePopupWidget())
        roots.append(popup);
    if (QWidget *modal = QApplication::activeModalWidget(); modal && !roots.contains(modal))
        roots.append(modal);
    if (roots.isEmpty() || !QApplication::activeModalWidget())
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top->isVisible() && !roots.contains(top))
                roots.append(top);
    for (QWidget *root : roots) {
        list.append(root);
        for (QWidget *child : root->findChildren<QWidget *>())
            if (child->isVisible())
                list.append(child);
    }
    return list;
}

QWidget *WindowDriver::find(const QString &label) const
{
    QWidget *asText = nullptr;
    for (QWidget *widget : visible()) {
        if (auto *menu = qobject_cast<QMenu *>(widget); menu && actionOf(menu, label))
            return menu;
        if (auto *bar = qobject_cast<QTabBar *>(widget); bar && tabOf(bar, label) >= 0)
            return bar;
        if (nameOf(widget) != label && plain(widget->accessibleName()) != label)
            continue;
        if (!qobject_cast<QLabel *>(widget) || widget->focusPolicy() != Qt::NoFocus)
            return widget;
        auto *text = qobject_cast<QLabel *>(widget);
        if (text->buddy() && text->buddy()->isVisible())
            return text->buddy();
        asText = widget;
    }
    return asText;
}

Result<QWidget *> WindowDriver::found(const QString &label)
{
    QWidget *widget = nullptr;
    if (auto there = until([&] { return (widget = find(label)) != nullptr; }, u"the label \"%1\""_s.arg(label)); !there)
        return failure(there.error());
    return widget;
}

Result<void> WindowDriver::press(const QString &label)
{
    auto widget = found(label);
    if (!widget)
        return failure(widget.error());
    if (auto *menu = qobject_cast<QMenu *>(*widget)) {
        click(menu, menu->actionGeometry(actionOf(menu, label)).center());
        pause(50);
        return {};
    }
    if (auto *bar = qobject_cast<QTabBar *>(*widget)) {
        click(bar, bar->tabRect(tabOf(bar, label)).center());
        pause(50);
        return {};
    }
    if (auto ready = until([&] { return (*widget = find(label)) && (*widget)->isEnabled(); },
                           u"\"%1\" to be enabled"_s.arg(label));
        !ready)
        return failure(ErrorKind::Denied, u"\"%1\" is there but disabled"_s.arg(label));
    scrollIntoView(*widget);
    pause(20);
    // The window may have rebuilt what it shows meanwhile, so the widget is looked for again.
    if (auto again =
            until([&] { return (*widget = find(label)) && (*widget)->isEnabled(); }, u"\"%1\" to stay"_s.arg(label));
        !again)
        return failure(again.error());
    click(*widget, (*widget)->rect().center());
    pause(50);
    return {};
}

Result<void> WindowDriver::openTab(const QString &label)
{
    QWidget *tab = nullptr;
    const auto isTab = [&](QWidget *widget) {
        const QWidget *parent = widget->parentWidget();
        return nameOf(widget) == label && parent && parent->inherits("gatehouse::HouseTabBar");
    };
    const auto there = until(
        [&] {
            const QList<QWidget *> all = visible();
            const auto at = std::find_if(all.begin(), all.end(), isTab);
            tab = at == all.end() ? nullptr : *at;
            return tab != nullptr;
        },
        u"the tab \"%1\""_s.arg(label));
    if (!there)
        return there;
    click(tab, tab->rect().center());
    pause(80);
    return {};
}

Result<void> WindowDriver::type(const QString &label, const QString &text)
{
    auto widget = found(label);
    if (!widget)
        return failure(widget.error());
    QWidget *field = *widget;
    if (!qobject_cast<QLineEdit *>(field) && !qobject_cast<QPlainTextEdit *>(field))
        if (auto *inner = field->findChild<QLineEdit *>())
            field = inner;
    scrollIntoView(field);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    pause(30);
    const auto now = read(label);
    if (!now || *now != text)
        return failure(ErrorKind::Denied, u"\"%1\" does not take the text \"%2\", it holds \"%3\""_s.arg(
                                              label, text, now.value_or(QString())));
    return {};
}

Result<QString> WindowDriver::read(const QString &label)
{
    auto widget = found(label);
    if (!widget)
        return failure(widget.error());
    QLineEdit *line = qobject_cast<QLineEdit *>(*widget);
    if (!line && !qobject_cast<QPlainTextEdit *>(*widget))
        line = (*widget)->findChild<QLineEdit *>();
    if (line)
        return line->text();
    if (auto *text = qobject_cast<QPlainTextEdit *>(*widget))
        return text->toPlainText();
    if (auto *combo = qobject_cast<QComboBox *>(*widget))
        return combo->currentText();
    return failure(ErrorKind::NotFound, u"\"%1\" is no field"_s.arg(label));
}

Result<void> WindowDriver::check(const QString &label, bool on)
{
    auto widget = found(label);
    if (!widget)
        return failure(widget.error());
    auto *box = qobject_cast<QAbstractButton *>(*widget);
    if (!box || !box->isCheckable())
        return failure(ErrorKind::NotFound, u"\"%1\" is no check box"_s.arg(label));
    scrollIntoView(box);
    if (box->isChecked() != on) {
        box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(box, Qt::Key_Space);
    }
    pause(50);
    if (box->isChecked() != on)
        return failure(ErrorKind::Denied, u"\"%1\" cannot be switched"_s.arg(label));
    return {};
}

bool WindowDriver::shows(const QString &words) const
{
    for (QWidget *widget : visible()) {
        QString text = nameOf(widget);
        if (auto *label = qobject_cast<QLabel *>(widget))
            text = label->accessibleName() + u' ' + label->text();
        else if (auto *line = qobject_cast<QLineEdit *>(widget))
            text += u' ' + line->text();
        else if (auto *plainText = qobject_cast<QPlainTextEdit *>(widget))
            text += u' ' + plainText->toPlainText();
        if (text.contains(words, Qt::CaseInsensitive) ||
            widget->accessibleDescription().contains(words, Qt::CaseInsensitive))
            return true;
        if (auto *bar = qobject_cast<QTabBar *>(widget); bar && tabOf(bar, words) >= 0)
            return true;
        if (auto *menu = qobject_cast<QMenu *>(widget); menu && actionOf(menu, words))
            return true;
    }
    QAbstractItemView *view = nullptr;
    return findRow(words, &view).isValid();
}

Result<void> WindowDriver::see(const QString &words)
{
    return until([&] { return shows(words); }, u"the words \"%1\""_s.arg(words));
}

Result<void> WindowDriver::seeNoMore(const QString &words)
{
    return until([&] { return !shows(words); }, u"\"%1\" to go away"_s.arg(words));
}

QModelIndex WindowDriver::findRow(const QString &text, QAbstractItemView **view) const
{
    for (QWidget *widget : visible()) {
        auto *items = qobject_cast<QAbstractItemView *>(widget);
        if (!items || !items->model())
            continue;
        const QAbstractItemModel *model = items->model();
        const int rows = std::min(model->rowCount(), 2000);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                if (index.data(Qt::DisplayRole).toString().contains(text, Qt::CaseInsensitive) ||
                    index.data(Qt::AccessibleTextRole).toString().contains(text, Qt::CaseInsensitive)) {
                    *view = items;
                    return index;
                }
            }
        }
    }
    return {};
}

Result<QModelIndex> WindowDriver::foundRow(const QString &text, QAbstractItemView **view)
{
    QModelIndex index;
    if (auto there = until([&] { return (index = findRow(text, view)).isValid(); }, u"a row with \"%1\""_s.arg(text));
        !there)
        return failure(there.error());
    (*view)->scrollTo(index);
    return index;
}

Result<void> WindowDriver::openRow(const QString &text)
{
    QAbstractItemView *view = nullptr;
    auto index = foundRow(text, &view);
    if (!index)
        return failure(index.error());
    // The row's check box may carry its name; a click on it would select, not open.
    const QModelIndex cell = index->data(Qt::CheckStateRole).isValid() ? index->siblingAtColumn(1) : *index;
    click(view->viewport(), view->visualRect(cell).center());
    pause(80);
    return {};
}

Result<void> WindowDriver::checkRow(const QString &text)
{
    QAbstractItemView *view = nullptr;
    auto index = foundRow(text, &view);
    if (!index)
        return failure(index.error());
    const QModelIndex box = index->siblingAtColumn(0);
    const auto state = [&] { return box.data(Qt::CheckStateRole).toInt(); };
    const int before = state();
    click(view->viewport(), view->visualRect(box).center());
    pause(80);
    if (state() == before)
        return failure(ErrorKind::Denied, u"the check box of \"%1\" does not change"_s.arg(text));
    return {};
}

void WindowDriver::keys(const QString &sequence)
{
    QTest::keySequence(QApplication::focusWidget() ? QApplication::focusWidget() : m_window, QKeySequence(sequence));
    pause(50);
}

Result<void> WindowDriver::until(const std::function<bool()> &condition, const QString &what)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > m_patience)
            return failure(ErrorKind::Timeout, u"%1 did not appear within %2 s"_s.arg(what).arg(m_patience / 1000));
        pause(20);
    }
    return {};
}

void WindowDriver::pause(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(2);
    } while (clock.elapsed() < milliseconds);
}

bool WindowDriver::screenshot(const QString &file)
{
    pause(180);
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    for (QWidget *top : QApplication::topLevelWidgets())
        if (top != m_window && top->isVisible() && top->windowType() != Qt::ToolTip)
            painter.drawPixmap(m_window->mapFromGlobal(top->mapToGlobal(QPoint())), top->grab());
    painter.end();
    return picture.save(file);
}

} // namespace gatehouse
