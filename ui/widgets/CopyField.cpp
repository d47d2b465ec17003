// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CopyField.h"

#include "ui/theme/Typography.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedEdit.h"

#include <QHBoxLayout>

namespace gatehouse
{

CopyField::CopyField(const QString &name, const QString &value, QWidget *parent)
    : QFrame(parent)
    , m_edit(new ElidedEdit(value))
{
    setProperty("role", QStringLiteral("sunken"));
    m_edit->setFont(roleFont(TypeRole::Code));
    m_edit->setProperty("bare", true);
    m_edit->setAccessibleName(name);
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(9, 2, 3, 2);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(new CopyButton(tr("Copy %1").arg(name), [this] { return this->value(); }));
}

void CopyField::setValue(const QString &value) { m_edit->setValue(value); }

QString CopyField::value() const { return m_edit->value(); }

} // namespace gatehouse
