// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ConfirmDialog.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Scrim.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int dialogWidth = 500;
constexpr int cornerRadius = 10;

QWidget *itemList(const QStringList &items)
{
    auto *list = new QWidget;
    list->setProperty("role", u"scrolled"_s);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    for (const QString &item : items) {
        auto *line = new Label(item, TypeRole::TableCell);
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    auto *area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedHeight(std::min(180, layout->heightForWidth(456)));
    auto *frame = new QFrame;
    frame->setProperty("role", u"sunken"_s);
    auto *outer = new QVBoxLayout(frame);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->addWidget(area);
    return frame;
}
} // namespace

ConfirmDialog::ConfirmDialog(const ConfirmQuestion &question, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_TranslucentBackground);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(question.title);
    setAccessibleName(question.title);
    setAccessibleDescription(question.consequence);
    setObjectName(u"confirmDialog"_s);
    setFixedWidth(dialogWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(20, 18, 20, 18);
    upper->setSpacing(8);
    auto *title = new Label(question.title, TypeRole::DialogTitle);
    title->setWordWrap(true);
    upper->addWidget(title);
    auto *text = new Label(question.consequence, TypeRole::Body, Token::Text2);
    text->setWordWrap(true);
    text->setVisible(!question.consequence.isEmpty());
    upper->addWidget(text);
    if (!question.items.isEmpty())
        upper->addWidget(itemList(question.items));
    layout->addLayout(upper);
    auto *line = new QFrame;
    line->setProperty("role", u"line"_s);
    layout->addWidget(line);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 12, 20, 12);
    foot->setSpacing(8);
    if (!question.other.isEmpty()) {
        auto *other = new Button(question.other, Button::Role::DangerText);
        other->setObjectName(u"confirmOther"_s);
        connect(other, &QAbstractButton::clicked, this, [this] { close(Answer::Other); });
        foot->addWidget(other);
    }
    foot->addStretch();
    auto *cancel = new Button(question.cancel.isEmpty() ? tr("Cancel") : question.cancel);
    cancel->setObjectName(u"confirmCancel"_s);
    auto *confirm = new Button(question.confirm, question.destructive ? Button::Role::Danger : Button::Role::Primary);
    confirm->setObjectName(u"confirmYes"_s);
    foot->addWidget(cancel);
    foot->addWidget(confirm);
    layout->addLayout(foot);
    connect(cancel, &QAbstractButton::clicked, this, [this] { close(Answer::Cancelled); });
    connect(confirm, &QAbstractButton::clicked, this, [this] { close(Answer::Confirmed); });

    if (question.typedLabel.isEmpty()) {
        (question.destructive ? cancel : confirm)->setFocus();
        return;
    }
    auto *edit = new QLineEdit;
    edit->setObjectName(u"confirmTyped"_s);
    upper->addWidget(new FormField(question.typedLabel, edit));
    confirm->setEnabled(false);
    connect(edit, &QLineEdit::textChanged, confirm, [confirm, wanted = question.typedValue](const QString &typed) {
        confirm->setEnabled(typed.trimmed() == wanted);
    });
    connect(edit, &QLineEdit::returnPressed, confirm, &QAbstractButton::click);
    edit->setFocus();
}

void ConfirmDialog::close(Answer answer)
{
    m_answer = answer;
    done(answer == Answer::Cancelled ? Rejected : Accepted);
}

QSize ConfirmDialog::sizeHint() const { return {dialogWidth, layout()->totalHeightForWidth(dialogWidth)}; }

void ConfirmDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (QGuiApplication::platformName() != u"xcb")
        return;
    // Where nothing composites windows, what is translucent is black.
    QPainterPath shape;
    shape.addRoundedRect(rect(), cornerRadius, cornerRadius);
    setMask(shape.toFillPolygon().toPolygon());
}

void ConfirmDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Line));
    painter.setBrush(color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
}

void DialogPrompt::ask(QWidget *parent, const ConfirmQuestion &question, std::function<void(Answer)> answered)
{
    auto *scrim = new Scrim(parent->window());
    auto *dialog = new ConfirmDialog(question, parent->window());
    QObject::connect(dialog, &QDialog::finished, parent, [dialog, answered = std::move(answered)] {
        dialog->deleteLater();
        answered(dialog->answer());
    });
    QObject::connect(dialog, &QDialog::finished, scrim, &QObject::deleteLater);
    dialog->open();
}

} // namespace gatehouse
