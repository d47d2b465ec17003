// SPDX-License-Identifier: Apache-2.0
#include "ui/provisioning/PendingChangeDelegate.h"

#include "models/provisioning/PendingChangesModel.h"
#include "ui/theme/HouseStyle.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Status.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int left = 40; ///< where the words begin, behind the check box
constexpr int pathWidth = 112;
constexpr int fieldHeight = 22;
constexpr qsizetype mostFields = 3;

Status::Kind chipOf(const QString &action)
{
    if (action == u"create" || action == u"reactivate")
        return Status::Kind::Good;
    if (action == u"update")
        return Status::Kind::Info;
    if (action == u"deactivate" || action == u"waiting")
        return Status::Kind::Warning;
    if (action == u"delete" || action == u"failed")
        return Status::Kind::Error;
    return Status::Kind::Neutral;
}

/// What is shown of the attributes: a new account is its name, a change is what changes.
QVariantList shownFields(const QModelIndex &index)
{
    const QString action = index.data(PendingChangesModel::ActionRole).toString();
    if (action == u"failed" || action == u"waiting")
        return {};
    const QVariantList fields = index.data(PendingChangesModel::FieldsRole).toList();
    return fields.mid(0, action == u"create" ? 2 : mostFields);
}

qsizetype hiddenFields(const QModelIndex &index)
{
    const qsizetype shown = shownFields(index).size();
    return shown == 0 ? 0 : index.data(PendingChangesModel::FieldsRole).toList().size() - shown;
}

QStringList notes(const QModelIndex &index)
{
    QStringList lines;
    if (const qsizetype more = hiddenFields(index); more > 0)
        lines.append(PendingChangeDelegate::tr("and %Ln more attribute(s)", nullptr, int(more)));
    lines.append(index.data(PendingChangesModel::NoteRole).toString());
    lines.append(index.data(PendingChangesModel::AdviceRole).toString());
    lines.removeAll(QString());
    return lines;
}

int noteHeight(const QString &note, int width)
{
    return QFontMetrics(roleFont(TypeRole::Help)).boundingRect(0, 0, width, 1000, Qt::TextWordWrap, note).height() + 2;
}

/// A value on its tint; answers its right edge.
int paintValue(QPainter *painter, const QRect &rect, const QString &value, Token tone, Token tint, bool struck)
{
    QFont font = roleFont(TypeRole::Help);
    font.setStrikeOut(struck);
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(value, Qt::ElideRight, rect.width() - 8);
    const QRect box(rect.left(), rect.top() + 2, metrics.horizontalAdvance(text) + 8, rect.height() - 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(tint));
    painter->drawRoundedRect(box, 3, 3);
    painter->setFont(font);
    painter->setPen(color(tone));
    painter->drawText(box, Qt::AlignCenter, text);
    return box.right();
}

void paintField(QPainter *painter, const QRect &rect, const QStringList &field)
{
    const QFontMetrics metrics(roleFont(TypeRole::Help));
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(color(Token::Text2));
    painter->drawText(QRect(rect.left(), rect.top(), pathWidth - 8, rect.height()), Qt::AlignVCenter,
                      metrics.elidedText(field.value(0), Qt::ElideRight, pathWidth - 8));
    QRect values(rect.left() + pathWidth, rect.top(), rect.width() - pathWidth, rect.height());
    if (!field.value(1).isEmpty()) {
        QRect from = values;
        from.setWidth(qMin(values.width() / 2 - 14, values.width()));
        const int right = paintValue(painter, from, field.value(1), Token::Danger, Token::DangerSoft, true);
        paintIcon(painter, QRect(right + 7, rect.top() + (rect.height() - 14) / 2, 14, 14), u"arrow-right"_s,
                  color(Token::Text3));
        values.setLeft(right + 28);
    }
    paintValue(painter, values, field.value(2).isEmpty() ? PendingChangeDelegate::tr("empty") : field.value(2),
               Token::Ok, Token::OkSoft, false);
}

} // namespace

void PendingChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        painter->fillRect(rect, color(Token::AccentSoft));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(rect, color(Token::Hover));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Token::Line));
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid())
        HouseStyle::paintCheckBox(painter, QRect(rect.left() + 14, rect.top() + 13, 16, 16),
                                  Qt::CheckState(check.toInt()), true);
    const Status chip{chipOf(index.data(PendingChangesModel::ActionRole).toString()), index.data().toString()};
    int x = rect.left() + left;
    int y = rect.top() + 9;
    paintStatus(painter, QRect(x, y, statusWidth(chip), 24), chip);
    x += statusWidth(chip) + 8;
    const QFont strong = roleFont(TypeRole::TableName);
    painter->setFont(strong);
    painter->setPen(color(Token::Text));
    QString name = index.data(PendingChangesModel::NameRole).toString();
    if (index.data(PendingChangesModel::KindRole).toString() == u"group")
        name = tr("group “%1”").arg(name);
    painter->drawText(QRect(x, y, rect.right() - x - 12, 24), Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(name, Qt::ElideRight, rect.right() - x - 12));
    y += 27;
    const int width = rect.width() - left - 14;
    for (const QVariant &field : shownFields(index)) {
        paintField(painter, QRect(rect.left() + left, y, width, fieldHeight), field.toStringList());
        y += fieldHeight;
    }
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(color(Token::Text2));
    for (const QString &note : notes(index)) {
        const int height = noteHeight(note, width);
        painter->drawText(QRect(rect.left() + left, y, width, height), Qt::TextWordWrap | Qt::AlignTop, note);
        y += height;
    }
    painter->restore();
}

QSize PendingChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.widget ? option.widget->width() - 24 : 300;
    int height = 9 + 27 + int(shownFields(index).size()) * fieldHeight + 9;
    for (const QString &note : notes(index))
        height += noteHeight(note, width - left - 14);
    return {200, height};
}

bool PendingChangeDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                        const QModelIndex &index)
{
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const bool spaced = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!(clicked || spaced) || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, QVariant::fromValue(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace gatehouse
