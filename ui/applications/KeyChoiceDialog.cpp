// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/KeyChoiceDialog.h"

#include "models/applications/CertificateRollover.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>
#include <QComboBox>

namespace gatehouse
{

using namespace Qt::StringLiterals;

KeyChoiceDialog::KeyChoiceDialog(const QString &present, const QString &provider, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"keyChoiceDialog"_s);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(460);
    setWindowTitle(tr("Make next certificate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new Label(windowTitle(), TypeRole::DialogTitle));
    auto *text = new Label(tr("It is announced beside the current certificate, which goes on signing. Nothing changes "
                              "for anybody until the next one takes over."),
                           TypeRole::Body, Token::Text2);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_kind = new QComboBox;
    m_kind->setObjectName(u"keyKind"_s);
    for (const KeyChoice &choice : keyChoices())
        m_kind->addItem(choice.label, int(choice.kind));
    m_kind->setCurrentIndex(m_kind->findData(int(present.startsWith(u"ECDSA") ? KeyKind::P256 : KeyKind::Rsa2048)));
    auto *field = new FormField(tr("Key"), m_kind);
    layout->addWidget(field);
    const auto warn = [this, field, present, provider] {
        const QString key = kind() == KeyKind::P256 ? u"EC P-256"_s : u"RSA"_s;
        const QString algorithm = signatureAlgorithmFor(key, present);
        field->setWarning(algorithm == present
                              ? QString()
                              : tr("Signature Algorithm becomes %1 when it takes over. Make sure that %2 accepts it.")
                                    .arg(algorithm, provider));
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, warn);
    warn();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"keyChoiceCancel"_s);
    auto *make = new Button(tr("Make next certificate"), Button::Role::Primary);
    make->setObjectName(u"keyChoiceMake"_s);
    make->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(make);
    layout->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(make, &Button::clicked, this, &QDialog::accept);
}

KeyKind KeyChoiceDialog::kind() const { return KeyKind(m_kind->currentData().toInt()); }

} // namespace gatehouse
